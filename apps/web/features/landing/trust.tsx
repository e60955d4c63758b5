import { IconLock, IconReceiptRupee, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { getTranslations } from '@/lib/intl.ts'
import classes from './landing.module.css'

const reasons = [
  { key: 'verified', icon: IconRosetteDiscountCheck },
  { key: 'privacy', icon: IconLock },
  { key: 'price', icon: IconReceiptRupee },
] as const

/** Why one may trust the place. */
export async function Trust() {
  const t = await getTranslations('landing.trust')
  return (
    <section className={classes['trust']} aria-labelledby="trust-title">
      <h2 id="trust-title">{t('title')}</h2>
      <ul>
        {reasons.map(({ key, icon: ReasonIcon }) => (
          <li key={key}>
            <ReasonIcon size={28} stroke={1.6} aria-hidden />
            <div>
              <h3>{t(`items.${key}.title`)}</h3>
              <p>{t(`items.${key}.body`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
