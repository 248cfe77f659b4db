/** Two-character surnames sign with their first character; this list only tells them from given names. */
const compound = [
  '欧阳',
  '司马',
  '诸葛',
  '尉迟',
  '夏侯',
  '上官',
  '司徒',
  '东方',
  '皇甫',
  '令狐',
  '慕容',
  '长孙',
  '宇文',
  '公孙',
  '端木',
  '独孤',
  '南宫',
  '轩辕',
  '呼延',
  '澹台',
  '闻人',
  '司空',
  '百里',
  '东郭',
  '钟离',
  '濮阳',
  '万俟',
  '赫连',
  '拓跋',
  '申屠',
  '太史',
  '闾丘',
]

export const surnameOf = (name: string): string => {
  const it = name.trim()
  const two = compound.find((one) => it.startsWith(one) && Array.from(it).length > 2)
  return two ?? Array.from(it)[0] ?? '·'
}

/** Code points, not UTF-16 units: 𠮷 is one character. */
export const tileOf = (name: string): string => (Array.from(surnameOf(name))[0] ?? '·').toUpperCase()
