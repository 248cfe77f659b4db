import { setLanguage, useLanguage } from './say.ts'

/** Small, in a corner; named in the language that it leads to. */
export const LanguageSwitch = () => {
  const now = useLanguage()
  return (
    <button
      type="button"
      lang={now === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => setLanguage(now === 'zh' ? 'en' : 'zh')}
      style={{
        border: 0,
        background: 'none',
        color: 'var(--ink-3)',
        fontSize: 13,
        minHeight: 44,
        minWidth: 44,
        padding: 0,
        textAlign: 'end',
      }}
    >
      {now === 'zh' ? 'English' : '中文'}
    </button>
  )
}
