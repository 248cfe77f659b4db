/**
 * Macs, iPhones and desks with Source Han have a Song serif; Windows and most Android phones do not (SimSun has no
 * bold). Only they load the bundled one, in slices, after the page is readable.
 */
const local = [
  'Songti SC',
  'STSong',
  'STSongti-SC-Bold',
  'Noto Serif CJK SC',
  'Noto Serif CJK SC Bold',
  'Source Han Serif SC',
  'Noto Serif SC',
]

export const ensureSerif = () => {
  if (typeof FontFace === 'undefined') return
  new FontFace('zd-probe', local.map((it) => `local("${it}")`).join(', '))
    .load()
    .catch(() => import('./serif-slices.ts'))
}
