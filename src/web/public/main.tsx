import '../look/look.css'
import { createRoot } from 'react-dom/client'
import { ensureSerif } from '../look/serif.ts'
import { Pages } from './pages.tsx'

ensureSerif()
createRoot(document.getElementById('page')!).render(<Pages />)
