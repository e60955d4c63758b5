'use client'
import { useRouter } from 'next/navigation'
import { createContext, use, useTransition, type ReactNode } from 'react'
import { searchHref, type Search } from './search-params.ts'

type Navigation = { go: (search: Search) => void; pending: boolean }

const NavigationContext = createContext<Navigation>({ go: () => {}, pending: false })

/** Changes the search in the address; while the new page is on its way the old one stays, dimmed. */
export function SearchNavigation({ children }: { children: ReactNode }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const go = (search: Search) => start(() => router.replace(searchHref(search), { scroll: false }))
  return <NavigationContext value={{ go, pending }}>{children}</NavigationContext>
}

export const useSearchNavigation = () => use(NavigationContext)
