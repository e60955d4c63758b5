import { IconCertificate, IconClock, IconId, IconPrescription, IconSearch } from '@tabler/icons-react'
import { getTranslations } from '@/lib/intl.ts'
import { LinkButton } from '@/ui/link-button.tsx'
import classes from './join.module.css'

const benefits = [
  { key: 'found', icon: IconSearch },
  { key: 'hours', icon: IconClock },
  { key: 'prescribe', icon: IconPrescription },
] as const
const needed = [
  { key: 'registration', icon: IconId },
  { key: 'certificate', icon: IconCertificate },
  { key: 'minutes', icon: IconClock },
] as const

/** For doctors who are not here yet: what they get, what they need. */
export async function JoinIntro() {
  const t = await getTranslations('practitioners.join')
  return (
    <div className={classes['intro']}>
      <div className={classes['promise']}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <div className={classes['actions']}>
          <LinkButton href="/register?next=/join" size="lg">
            {t('register')}
          </LinkButton>
          <LinkButton href="/sign-in?next=/join" size="lg" variant="default">
            {t('signIn')}
          </LinkButton>
        </div>
      </div>
      <section className={classes['needed']} aria-labelledby="needed-title">
        <h2 id="needed-title">{t('needed')}</h2>
        <ul>
          {needed.map(({ key, icon: NeedIcon }) => (
            <li key={key}>
              <NeedIcon size={22} stroke={1.6} aria-hidden />
              {t(`neededItems.${key}`)}
            </li>
          ))}
        </ul>
      </section>
      <ul className={classes['benefits']}>
        {benefits.map(({ key, icon: BenefitIcon }) => (
          <li key={key}>
            <span className={classes['icon']}>
              <BenefitIcon size={24} stroke={1.6} aria-hidden />
            </span>
            <h2>{t(`benefits.${key}.title`)}</h2>
            <p>{t(`benefits.${key}.body`)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
