import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** While developing, the staff's pages are one document and all others the public one, as on the server. */
const staffPages: Plugin = {
  name: 'staff-pages',
  configureServer: (server) => {
    server.middlewares.use((request, _answer, next) => {
      if (/^\/app(\/|\?|$)/.test(request.url ?? '')) request.url = '/app.html'
      next()
    })
  },
}

/** Every browser that runs these pages reads woff2: the older files would only fill the disk. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: (code, id) =>
    /noto-serif-sc\/\d+\.css/.test(id) ? code.replace(/, ?url\([^)]+\.woff\) format\('woff'\)/g, '') : undefined,
}

/** Beside every text file its .br and .gz, made once here: the server hands them out and compresses nothing itself. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle: ({ dir = '' }) => {
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css|html|svg)$/.test(name)) continue
      const whole = readFileSync(join(dir, name))
      if (whole.length < 1024) continue
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(whole))
      writeFileSync(join(dir, `${name}.gz`), gzipSync(whole, { level: 9 }))
    }
  },
}

export default defineConfig({
  // Contracts bring zod along only to say what the server checks; see the file.
  resolve: {
    alias: [{ find: /^zod$/, replacement: fileURLToPath(new URL('src/web/shapes-at-the-server.ts', import.meta.url)) }],
  },
  plugins: [react(), staffPages, onlyWoff2, compressed],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index.html', 'app.html'].filter((it) => existsSync(it)) },
  },
  server: {
    proxy: { '/api': { target: `http://127.0.0.1:${process.env.PORT ?? 4700}`, changeOrigin: false } },
  },
})
