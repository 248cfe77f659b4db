/** Hands a file that the server made to the browser. */
export const saveFile = (name: string, base64: string) => {
  const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes]))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
