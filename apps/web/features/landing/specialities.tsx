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
import Link from 'next/link'
import { getTranslations } from '@/lib/intl.ts'
import { LinkText } from '@/ui/link-text.tsx'
import classes from './landing.module.css'

const specialities = [
  { code: 'general_medicine', key: 'general', icon: IconStethoscope },
  { code: 'paediatrics', key: 'paediatrics', icon: IconBabyCarriage },
  { code: 'dermatology', key: 'dermatology', icon: IconSparkles },
  { code: 'gynaecology', key: 'gynaecology', icon: IconGenderFemale },
  { code: 'cardiology', key: 'cardiology', icon: IconHeartbeat },
  { code: 'orthopaedics', key: 'orthopaedics', icon: IconBone },
  { code: 'psychiatry', key: 'psychiatry', icon: IconBrain },
  { code: 'ent', key: 'ent', icon: IconEar },
] as const

/**
 * The common ways in for those who know whom they need.
 * @param offered codes of the specialities that can be searched; null when nobody could say
 */
export async function Specialities({ offered }: { offered: readonly string[] | null }) {
  const t = await getTranslations('landing')
  const shown = specialities.filter(({ code }) => offered === null || offered.includes(code))
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
        {shown.map(({ code, key, icon: SpecialityIcon }) => (
          <li key={key}>
            <Link prefetch={false} href={`/doctors?speciality=${code}`}>
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
