import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { afterAll, expect, onTestFailed } from 'vitest'
import { temporaryHome } from '../testing/home.ts'

export const sizes = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
] as const
export type Size = (typeof sizes)[number]

/** The product as `npm start` runs it, on a home of its own; ends with the file's tests, or when `atEnd` says. */
export const startProduct = async (atEnd: (end: () => Promise<void>) => void = afterAll) => {
  const home = temporaryHome()
  const program = spawn(process.execPath, [join(import.meta.dirname, '../main.ts'), 'start'], {
    env: { ...process.env, ZHIDU_HOME: home, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const base = await new Promise<string>((found, failed) => {
    program.once('exit', () => failed(new Error(`The product ended at once: ${said}`)))
    program.stdout.on('data', (chunk) => {
      said += chunk
      const address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
      if (address) found(address)
    })
  })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  atEnd(async () => {
    await browser.close()
    const gone = once(program, 'exit')
    program.kill('SIGTERM')
    await gone
    rmSync(home, { recursive: true, force: true })
  })

  let pages = 0
  /** A browser of somebody's own: their cookies, their screen. Errors of any page fail the test that sees them. */
  const person = async ({ width, height }: Size): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      baseURL: base,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const nth = ++pages
    page.setDefaultTimeout(15_000)
    onTestFailed(async ({ task }) => {
      const file = join(tmpdir(), `zhidu-failed-${task.id}-${nth}.png`)
      await page.screenshot({ path: file, timeout: 5_000 }).then(
        () => console.error(`Seen at the failure: ${file}`),
        () => {},
      )
    })
    page.on('pageerror', (error) => {
      throw error
    })
    return page
  }

  /** Enters the demo through its door, once it is made. */
  const enter = async (size: Size, name: string): Promise<Page> => {
    const page = await person(size)
    await page.goto('/')
    await page.getByRole('button', { name: new RegExp(name) }).click()
    await page.waitForURL(/\/(app|c\/)/)
    return page
  }
  return { base, person, enter }
}

const axeSource = join(import.meta.dirname, '../../../node_modules/axe-core/axe.min.js')

/** Nothing that WCAG 2.2 AA forbids, and nothing wider than the screen. */
export const expectSound = async (page: Page) => {
  await page.waitForLoadState('networkidle').catch(() => {})
  await page.addScriptTag({ path: axeSource }).catch(async () => {
    // The page's own policy forbids foreign scripts; the browser's debugger may still run one.
    const { readFileSync } = await import('node:fs')
    await page.evaluate(readFileSync(axeSource, 'utf8'))
  })
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  })
  expect(found).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider).toBeLessThanOrEqual(0)
}
