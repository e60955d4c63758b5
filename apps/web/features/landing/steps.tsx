import { getTranslations } from '@/lib/intl.ts'
import classes from './landing.module.css'

const steps = ['find', 'book', 'consult', 'prescription'] as const

/** The journey in four steps. */
export async function Steps() {
  const t = await getTranslations('landing.steps')
  return (
    <section className={classes['section']} aria-labelledby="steps-title">
      <header className={classes['sectionHeader']}>
        <h2 id="steps-title">{t('title')}</h2>
      </header>
      <ol className={classes['steps']}>
        {steps.map((step) => (
          <li key={step}>
            <h3>{t(`items.${step}.title`)}</h3>
            <p>{t(`items.${step}.body`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
