import { IconAmbulance, IconSearch } from '@tabler/icons-react'
import Link from 'next/link'
import { getTranslations } from '@/lib/intl.ts'
import classes from './hero.module.css'
import { RestingPulse } from './resting-pulse.tsx'

const examples = ['fever', 'back', 'rash', 'cough', 'worry'] as const

/** The promise and the one question; works without a script, as a plain form. */
export async function Hero() {
  const t = await getTranslations('landing')
  return (
    <section className={classes['hero']} aria-labelledby="hero-title">
      <RestingPulse />
      <div className={classes['heroText']}>
        <h1 id="hero-title">{t('hero.title')}</h1>
        <p className={classes['lead']}>{t('hero.lead')}</p>
        <search>
          <form action="/doctors" method="get" className={classes['search']}>
            <label htmlFor="hero-text">{t('hero.label')}</label>
            <div className={classes['searchBox']}>
              <IconSearch size={22} aria-hidden />
              <input
                id="hero-text"
                name="text"
                type="search"
                required
                maxLength={200}
                autoComplete="off"
                enterKeyHint="search"
                placeholder={t('hero.placeholder')}
              />
              <button type="submit">{t('hero.submit')}</button>
            </div>
          </form>
        </search>
        <div className={classes['examples']}>
          <span id="examples-title">{t('hero.examples')}</span>
          <ul aria-labelledby="examples-title">
            {examples.map((example) => (
              <li key={example}>
                <Link prefetch={false} href={`/doctors?text=${encodeURIComponent(t(`examples.${example}`))}`}>
                  {t(`examples.${example}`)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <aside className={classes['emergency']} aria-labelledby="emergency-title">
        <IconAmbulance size={26} aria-hidden />
        <div>
          <h2 id="emergency-title">{t('emergency.title')}</h2>
          <p>{t('emergency.body')}</p>
        </div>
        <a href="tel:112">{t('emergency.call')}</a>
      </aside>
    </section>
  )
}
