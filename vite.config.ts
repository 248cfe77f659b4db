import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
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

export default defineConfig({
  // Contracts bring zod along only to say what the server checks; see the file.
  resolve: {
    alias: [{ find: /^zod$/, replacement: fileURLToPath(new URL('src/web/shapes-at-the-server.ts', import.meta.url)) }],
  },
  plugins: [react(), staffPages, onlyWoff2],
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
