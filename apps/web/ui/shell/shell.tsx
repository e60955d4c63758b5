import type { ReactNode } from 'react'
import { getTranslations } from '@/lib/intl.ts'
import { BottomNav } from './bottom-nav.tsx'
import { Footer } from './footer.tsx'
import { Header, type ShellSlots } from './header.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import classes from './shell.module.css'

/** The frame around every page. */
export async function Shell({ slots, children }: { slots: ShellSlots; children: ReactNode }) {
  const t = await getTranslations('shell')
  return (
    <div className={classes['shell']}>
      <a href="#content" className={classes['skip']}>
        {t('skip')}
      </a>
      <Header slots={slots} />
      <OfflineBanner />
      <main id="content" tabIndex={-1} className={classes['main']}>
        {children}
      </main>
      <Footer />
      <BottomNav />
    </div>
  )
}
