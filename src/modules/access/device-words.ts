// The first that fits wins: an in-app browser names its engine too, and every Chrome says Safari.
const browsers: [RegExp, string][] = [
  [/wxwork/i, 'WeCom'],
  [/MicroMessenger/i, 'WeChat'],
  [/DingTalk/i, 'DingTalk'],
  [/Lark|Feishu/i, 'Feishu'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/QQBrowser/, 'QQ'],
  [/UCBrowser|UCWEB/, 'UC'],
  [/MiuiBrowser/, 'Xiaomi'],
  [/HuaweiBrowser/, 'Huawei'],
  [/SamsungBrowser/, 'Samsung'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

const first = (of: [RegExp, string][], agent: string) => of.find(([it]) => it.test(agent))?.[1]

/** `Chrome · Windows`, `WeChat · Android`; empty when nothing is known. Never the text that the browser sent. */
export const deviceWords = (agent: string): string =>
  [first(browsers, agent), first(systems, agent)].filter(Boolean).join(' · ')
