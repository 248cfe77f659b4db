import { password } from '../../../app/testing/server.ts'
import type { openSite } from '../../../app/testing/site.ts'

type Site = Awaited<ReturnType<typeof openSite>>
// biome-ignore lint/suspicious/noExplicitAny: answers of every route; the tests say what they expect of them.
type Heard = { status: number; body: any }

/** A browser that keeps its cookies, and goes through a provider as a person does. */
export const openBrowser = (site: Site) => {
  const cookies = new Map<string, string>()
  const post = async (name: string, input: unknown = {}): Promise<Heard> => {
    const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ')
    const answer = await site.post(name, input, {
      headers: { cookie, 'user-agent': 'Mozilla/5.0 Chrome/140.0 (Windows)' },
    })
    for (const it of answer.headers.getSetCookie()) {
      const [, key, value] = /^([^=]+)=([^;]*)/.exec(it)!
      if (value) cookies.set(key!, value)
      else cookies.delete(key!)
    }
    return answer
  }
  const begin = async (providerId: string, more: { link?: boolean; inApp?: boolean } = {}) => {
    const { status, body } = await post('federation.begin', { providerId, ...more })
    if (status !== 200) throw Object.assign(new Error(String(body.says)), body)
    return body.href as string
  }
  const comeBack = (search: string) => post('federation.return', { search })
  return {
    post,
    cookies,
    begin,
    comeBack,
    signIn: (number: string) => post('access.sign-in', { login: number, password }),
    /** Out to the provider, back again, and in. Answers where it ends. */
    async through(
      providerId: string,
      consent: (href: string) => string,
      more: { inApp?: boolean } = {},
    ): Promise<Heard> {
      const back = await comeBack(consent(await begin(providerId, more)))
      return back.status === 200 ? post('federation.enter', { state: back.body.state }) : back
    },
    /** The same for whoever is signed in already and links an account. */
    async linking(providerId: string, consent: (href: string) => string): Promise<Heard> {
      const back = await comeBack(consent(await begin(providerId, { link: true })))
      return back.status === 200 ? post(`federation.${back.body.next}`, { state: back.body.state }) : back
    },
    /** Who is signed in here: the staff number. */
    who: async () => (await post('people.me')).body.number as string | undefined,
  }
}
