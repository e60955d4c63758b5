import type { ReactNode } from 'react'
import { getTranslations } from '@/lib/intl.ts'
import { ActiveFilters } from './active-filters.tsx'
import type { Specialities } from './filter-fields.tsx'
import { FilterDrawer, FilterPanel } from './filters.tsx'
import { NoDoctors } from './no-doctors.tsx'
import { OrderExplained } from './order-explained.tsx'
import { Results } from './results.tsx'
import classes from './results.module.css'
import { SortChoice } from './sort-choice.tsx'
import type { PractitionerQuery, Search } from './search-params.ts'

type Props = { search: Search; question: PractitionerQuery; specialities: Specialities }

/** The results with what narrows and orders them. */
export async function FindDoctors({ search, question, specialities }: Props): Promise<ReactNode> {
  const t = await getTranslations('discovery.results')
  return (
    <div className={classes['layout']}>
      <FilterPanel search={search} specialities={specialities} />
      <section aria-labelledby="results-title">
        <div className={classes['bar']}>
          <div>
            <h2 id="results-title" className={classes['heading']}>
              {t('label')}
            </h2>
            <OrderExplained question={question} />
          </div>
          <div className={classes['choices']}>
            <FilterDrawer search={search} specialities={specialities} />
            <SortChoice search={search} />
          </div>
        </div>
        <ActiveFilters search={search} specialities={specialities} />
        <Results key={JSON.stringify(question)} question={question} empty={<NoDoctors search={search} />} />
      </section>
    </div>
  )
}
