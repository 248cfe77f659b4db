import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A home folder that goes with its test. Open to be entered, so that all data stays inside even when tests run as root. */
export const temporaryHome = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'zhidu-home-'))
  chmodSync(home, 0o755)
  return home
}
