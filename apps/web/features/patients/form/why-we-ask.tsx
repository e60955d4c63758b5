import { useTranslations } from '@imeds/i18n/react'
import { IconEye, IconId, IconScale } from '@tabler/icons-react'
import classes from './patient-form.module.css'

const reasons = [
  { key: 'name', icon: IconId },
  { key: 'age', icon: IconScale },
  { key: 'seen', icon: IconEye },
] as const

/** Why these questions are asked, beside them. */
export function WhyWeAsk() {
  const t = useTranslations('patients.form.why')
  return (
    <aside aria-labelledby="why-title">
      <div className={classes['why']}>
        <h2 id="why-title">{t('title')}</h2>
        <ul>
          {reasons.map(({ key, icon: ReasonIcon }) => (
            <li key={key}>
              <ReasonIcon size={20} stroke={1.7} aria-hidden />
              <span>{t(key)}</span>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  )
}
