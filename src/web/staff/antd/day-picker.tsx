import { theme as antd, ConfigProvider, DatePicker } from 'antd'
import enGB from 'antd/es/locale/en_GB.js'
import zhCN from 'antd/es/locale/zh_CN.js'
import dayjs from 'dayjs'
import type { ComponentProps } from 'react'
import 'dayjs/locale/zh-cn.js'
import { language } from '../../say.ts'
import type { DayFieldProps } from '../day-field.tsx'

type Locale = NonNullable<ComponentProps<typeof ConfigProvider>['locale']>

/** antd's files are modules to the bundler and not to the type checker: the default is the locale itself. */
const locale = () => (language() === 'zh' ? zhCN : enGB) as unknown as Locale

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Our own tokens, so that antd's parts look like ours in both themes. */
const ours = () => {
  const dark = getComputedStyle(document.documentElement).colorScheme === 'dark'
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: token('--jade'),
      colorBgContainer: token('--sheet'),
      colorBgElevated: token('--sheet'),
      colorText: token('--ink'),
      colorTextPlaceholder: token('--placeholder'),
      colorTextDisabled: token('--ink-3'),
      colorBorder: token('--line-input'),
      colorTextLightSolid: token('--on-jade'),
      borderRadius: 6,
      controlHeight: 34,
      fontFamily: token('--sans'),
      motionDurationMid: '0.15s',
    },
  }
}

export default function DayPicker({ attributes, value, min, max, onChange }: DayFieldProps) {
  const { className: _, ...named } = attributes
  return (
    <ConfigProvider locale={locale()} theme={ours()} button={{ autoInsertSpace: false }}>
      <DatePicker
        {...named}
        style={{ width: '100%' }}
        allowClear={false}
        value={value ? dayjs(value) : null}
        minDate={min ? dayjs(min) : undefined}
        maxDate={max ? dayjs(max) : undefined}
        // Enter takes the day that was typed, and does not send the form around it.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={(next) => onChange(Array.isArray(next) ? '' : (next?.format('YYYY-MM-DD') ?? ''))}
      />
    </ConfigProvider>
  )
}
