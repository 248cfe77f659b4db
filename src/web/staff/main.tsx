import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../look/look.css'
import './shell.css'
import { ensureSerif } from '../look/serif.ts'
import { router } from './router.tsx'
import { queryClient } from './server.ts'
import { applyTheme } from './theme.ts'

applyTheme()
ensureSerif()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
