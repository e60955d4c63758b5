import {
  IconBabyCarriage,
  IconBone,
  IconBrain,
  IconEar,
  IconGenderFemale,
  IconHeartbeat,
  IconSparkles,
  IconStethoscope,
} from '@tabler/icons-react'
import { en } from '@imeds/i18n/en/index'
import Link from 'next/link'
import { getTranslations } from '@/lib/intl.ts'
import { LinkText } from '@/ui/link-text.tsx'
import classes from './landing.module.css'

const specialities = [
  { key: 'general', icon: IconStethoscope },
  { key: 'paediatrics', icon: IconBabyCarriage },
  { key: 'dermatology', icon: IconSparkles },
  { key: 'gynaecology', icon: IconGenderFemale },
  { key: 'cardiology', icon: IconHeartbeat },
  { key: 'orthopaedics', icon: IconBone },
  { key: 'psychiatry', icon: IconBrain },
  { key: 'ent', icon: IconEar },
] as const

/** The common ways in for those who know whom they need. */
export async function Specialities() {
  const t = await getTranslations('landing')
  return (
    <section className={classes['section']} aria-labelledby="specialities-title">
      <header className={classes['sectionHeader']}>
        <div>
          <h2 id="specialities-title">{t('specialities.title')}</h2>
          <p>{t('specialities.lead')}</p>
        </div>
        <LinkText href="/doctors">{t('specialities.all')}</LinkText>
      </header>
      <ul className={classes['specialities']}>
        {specialities.map(({ key, icon: SpecialityIcon }) => (
          <li key={key}>
            {/* The search knows the English names in whatever language the page speaks. */}
            <Link
              prefetch={false}
              href={`/doctors?text=${encodeURIComponent(en.landing.specialities.items[key].name)}`}
            >
              <span className={classes['icon']}>
                <SpecialityIcon size={24} stroke={1.6} aria-hidden />
              </span>
              <span className={classes['specialityName']}>{t(`specialities.items.${key}.name`)}</span>
              <span className={classes['about']}>{t(`specialities.items.${key}.about`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
