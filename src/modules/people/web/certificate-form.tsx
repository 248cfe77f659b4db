import { type FormEvent, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AddCertificate, RenewCertificate } from '../certificates-contract.ts'
import './posts.css'

export type Renewable = { id: string; kind: string; number: string | null; issuer: string; validUntil: string | null }

type Props = { person: { id: string; name: string }; certificate: Renewable | null; onClose: () => void }

/** A certificate is recorded once, and renewed on the same record (service/4). */
export const CertificateForm = ({ person, certificate, onClose }: Props) => {
  const [kind, setKind] = useState('')
  const [number, setNumber] = useState(certificate?.number ?? '')
  const [issuer, setIssuer] = useState(certificate?.issuer ?? '')
  const [until, setUntil] = useState('')
  const [forever, setForever] = useState(false)
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const done = (says: string) => {
    toast(says)
    onClose()
  }
  const add = useAct(AddCertificate, { onDone: () => done(say('证书已经登记。', 'The certificate is recorded.')) })
  const renew = useAct(RenewCertificate, { onDone: () => done(say('已经续期。', 'Renewed.')) })
  const act = certificate ? renew : add
  const lacksKind = asked && !certificate && kind.trim().length < 2
  const lacksDay = asked && !forever && until === ''
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const validUntil = forever ? null : until
    if (validUntil === '') return
    if (certificate) renew.send({ certificateId: certificate.id, validUntil, number, issuer })
    else if (kind.trim().length >= 2) add.send({ staffId: person.id, kind, number, issuer, validUntil })
  }
  return (
    <Pane
      title={
        certificate
          ? say(`续期：${certificate.kind}`, `Renew: ${certificate.kind}`)
          : say('登记证书', 'Record a certificate')
      }
      onClose={onClose}
    >
      <form className="post-form" onSubmit={save} noValidate>
        <p className="page-lead">
          {certificate?.validUntil
            ? say(
                `${person.name}的这张证书原来有效到${formatDate(certificate.validUntil)}。`,
                `This certificate of ${person.name} was valid until ${formatDate(certificate.validUntil)}.`,
              )
            : say(`登记在${person.name}名下。`, `Recorded for ${person.name}.`)}
        </p>
        {certificate ? null : (
          <Field
            label={say('什么证书', 'Kind')}
            cite="service/4"
            error={lacksKind ? say('请写证书的名称。', 'Please name the certificate.') : act.fields.kind}
          >
            {(it) => <input {...it} maxLength={60} value={kind} onChange={(event) => setKind(event.target.value)} />}
          </Field>
        )}
        <Field label={say('编号', 'Number')} optional error={act.fields.number}>
          {(it) => <input {...it} maxLength={60} value={number} onChange={(event) => setNumber(event.target.value)} />}
        </Field>
        <Field label={say('颁发单位', 'Issued by')} optional error={act.fields.issuer}>
          {(it) => <input {...it} maxLength={100} value={issuer} onChange={(event) => setIssuer(event.target.value)} />}
        </Field>
        {forever ? null : (
          <Field
            label={say('有效至', 'Valid until')}
            error={lacksDay ? say('请选有效期的最后一天。', 'Please choose the last day.') : act.fields.validUntil}
          >
            {(it) => <DayField attributes={it} value={until} min={today()} onChange={setUntil} />}
          </Field>
        )}
        <label className="post-form-tick">
          <input type="checkbox" checked={forever} onChange={() => setForever(!forever)} />
          {say('长期有效', 'It never expires')}
        </label>
        {act.error && Object.keys(act.fields).length === 0 ? <Banner tone="refused">{act.error.message}</Banner> : null}
        <div className="post-form-acts">
          <Button type="submit" kind="primary" busy={act.busy}>
            {certificate ? say('续期', 'Renew') : say('登记', 'Record')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {say('不办了', 'Cancel')}
          </Button>
        </div>
      </form>
    </Pane>
  )
}
