'use client'
import { useTranslations } from '@imeds/i18n/react'
import { IconFlask, IconPill } from '@tabler/icons-react'
import { DoseWords, pieceOf, useUnitWord } from './dose/dose-words.tsx'
import { amountText } from './dose/dose-text.ts'
import classes from './prescriptions.module.css'
import type { PrescriptionContent } from './types.ts'

type Lines = Pick<PrescriptionContent, 'serviceRequests' | 'advice' | 'followUpDays'> & {
  medicationRequests: readonly Omit<PrescriptionContent['medicationRequests'][number], 'schedule'>[]
}

/** What was prescribed, to read: medicines, tests, advice. `followUp` says when to come back. */
export function PrescriptionBody({
  content,
  followUp,
}: {
  content: Lines
  /** The sentence about the follow-up, if there is one. */
  followUp: string | null
}) {
  const t = useTranslations('prescriptions.detail')
  const { medicationRequests, serviceRequests, advice } = content
  return (
    <div className={classes['body']}>
      <section>
        <h3>{t('medicines')}</h3>
        {medicationRequests.length === 0 ? (
          <p className={classes['quiet']}>{t('noMedicines')}</p>
        ) : (
          <ol className={classes['medicines']}>
            {medicationRequests.map((request, at) => (
              <MedicineItem key={at} request={request} />
            ))}
          </ol>
        )}
      </section>
      {serviceRequests.length === 0 ? null : (
        <section>
          <h3>{t('tests')}</h3>
          <ul className={classes['tests']}>
            {serviceRequests.map(({ testName, note }, at) => (
              <li key={at}>
                <IconFlask size={18} aria-hidden />
                <span>
                  {testName}
                  {note === '' ? null : <span className={classes['quiet']}>, {note}</span>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {advice === '' ? null : (
        <section>
          <h3>{t('advice')}</h3>
          <p className={classes['advice']}>{advice}</p>
        </section>
      )}
      {followUp === null ? null : (
        <section>
          <h3>{t('followUp')}</h3>
          <p>{followUp}</p>
        </section>
      )}
    </div>
  )
}

function MedicineItem({ request }: { request: Lines['medicationRequests'][number] }) {
  const t = useTranslations('prescriptions.detail')
  const unitWord = useUnitWord()
  const { genericName, brandName, form, strength, dose, quantity, quantityUnit, instructions } = request
  return (
    <li className={classes['medicine']}>
      <span className={classes['pill']} aria-hidden>
        <IconPill size={20} />
      </span>
      <div>
        <h4>
          {genericName.toUpperCase()} {strength}
        </h4>
        <p className={classes['quiet']}>{[brandName, form].filter(Boolean).join(', ')}</p>
        <DoseWords dose={dose} piece={pieceOf(dose.amountUnit, request)} />
        {instructions === '' ? null : <p>{instructions}</p>}
        <p className={classes['quiet']}>
          {t('quantity', { amount: amountText(quantity), unit: unitWord(quantityUnit, quantity) })}
          {'. '}
          {t(request.substitutionAllowed ? 'substitution' : 'noSubstitution')}
        </p>
      </div>
    </li>
  )
}
