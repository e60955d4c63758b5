import type { SymptomGroup } from '@imeds/contracts/discovery'
import { IconCheck } from '@tabler/icons-react'
import Link from 'next/link'
import type { output } from 'zod'
import { getTranslations } from '@/lib/intl.ts'
import classes from './symptom-picks.module.css'
import { changed, searchHref, toggled, type Search } from './search-params.ts'

type Group = output<typeof SymptomGroup>
const first = 12

/** Symptoms to choose from, the most selected first; each choice is a link, so it works without a script. */
export async function SymptomPicks({ groups, search }: { groups: readonly Group[]; search: Search }) {
  const t = await getTranslations('discovery.picks')
  const [most, ...others] = groups
  if (!most) return null
  const common = most.symptoms.slice(0, first)
  const shown = new Set(common.map(({ code }) => code))
  const more = [
    ...(most.symptoms.length > first ? [{ ...most, symptoms: most.symptoms.slice(first) }] : []),
    ...others,
  ]
  const chosen = search.symptoms?.split(',') ?? []
  const hidden = groups
    .flatMap(({ symptoms }) => symptoms)
    .filter(
      ({ code }, at, all) =>
        chosen.includes(code) && !shown.has(code) && all.findIndex((one) => one.code === code) === at,
    )
  return (
    <section className={classes['picks']} aria-labelledby="picks-title">
      <h2 id="picks-title">{t('title')}</h2>
      <p>{t('lead')}</p>
      <Chips symptoms={[...hidden, ...common]} search={search} label={most.title} />
      <details>
        <summary>{t('groups')}</summary>
        <div className={classes['groups']}>
          {more.map((group) => (
            <div key={group.code}>
              <h3>{group.title}</h3>
              <Chips symptoms={group.symptoms} search={search} label={group.title} />
            </div>
          ))}
        </div>
      </details>
    </section>
  )
}

function Chips({ symptoms, search, label }: { symptoms: Group['symptoms']; search: Search; label: string }) {
  const chosen = search.symptoms?.split(',') ?? []
  return (
    <ul className={classes['chips']} aria-label={label}>
      {symptoms.map(({ code, title }) => {
        const isChosen = chosen.includes(code)
        return (
          <li key={code}>
            <Link
              href={searchHref(changed(search, { symptoms: toggled(search.symptoms, code) }))}
              scroll={false}
              prefetch={false}
              {...(isChosen ? { 'aria-current': 'true' as const } : {})}
            >
              {isChosen ? <IconCheck size={15} aria-hidden /> : null}
              {title}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
