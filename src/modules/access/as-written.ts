/** Full-width digits, letters and marks (１９Ａ＠) to half-width, marks without width away, spaces folded. */
const plain = (text: string) =>
  text
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/gu, ' ')
    .trim()

/** What somebody typed to say who they are, as the staff list keeps it: a phone without +86, spaces and hyphens. */
export const asWritten = (login: string): string => {
  const given = plain(login)
  const phone = given.replace(/[\s().\u2010-\u2015-]/g, '').replace(/^00(?=[1-9])/, '+')
  const home = phone.replace(/^\+?86(?=1\d{10}$)/, '')
  return /^1\d{10}$/.test(home) ? home : /^\+(?!86)[1-9]\d{6,14}$/.test(phone) ? phone : given
}
