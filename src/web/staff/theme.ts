export type Theme = 'auto' | 'light' | 'dark'

const KEY = 'zhidu.theme'

export const theme = (): Theme => {
  try {
    const it = localStorage.getItem(KEY)
    return it === 'light' || it === 'dark' ? it : 'auto'
  } catch {
    return 'auto'
  }
}

const show = (it: Theme) => {
  if (it === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = it
}

export const setTheme = (it: Theme) => {
  show(it)
  try {
    localStorage.setItem(KEY, it)
  } catch {
    // In-app browsers may forbid storage: then it holds for this page only.
  }
}

/** Before the first paint, so that nothing flashes. */
export const applyTheme = () => show(theme())
