import { pinyin } from 'pinyin-pro'

/** Pinyin initials of a name, for search: 欧阳静怡 → oyjy. */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
