'use client'
import { ConsultationMode, Language } from '@imeds/contracts'
import type { Speciality } from '@imeds/contracts/discovery'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import type { output } from 'zod'
import { useFormat } from '@/lib/use-format.ts'
import { ModeLabel } from '@/ui/mode.tsx'
import { Waiting } from './waiting.tsx'
import {
  changed,
  experiences,
  fees,
  genders,
  parseSearch,
  ratings,
  spans,
  type Search,
} from './search-params.ts'

export type Specialities = readonly output<typeof Speciality>[]

type Props = { search: Search; specialities: Specialities; onChange: (search: Search) => void }

/** Everything that narrows a search. Each choice counts at once; a place when its field is left or Enter pressed. */
export function FilterFields({ search, specialities, onChange }: Props) {
  const t = useTranslations('discovery')
  const tg = useTranslations('discovery.filters')
  const { money } = useFormat()
  const any = { value: '', label: tg('any') }
  const choose = (name: keyof Search, value: string) => {
    const next = parseSearch({ ...strings(search), [name]: value })
    if (next[name] !== search[name]) onChange(next)
  }
  const select = (name: keyof Search, label: string, options: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      name={name}
      value={String(search[name] ?? '')}
      data={[any, ...options]}
      onChange={({ currentTarget }) => choose(name, currentTarget.value)}
    />
  )
  return (
    <Waiting>
      <Stack gap="md">
        <Radio.Group
          label={tg('mode')}
          name="mode"
          value={search.mode ?? ''}
          onChange={(value) => choose('mode', value)}
        >
          <Stack gap={10} mt={6}>
            <Radio value="" label={tg('anyMode')} />
            {ConsultationMode.options.map((mode) => (
              <Radio key={mode} value={mode} label={<ModeLabel mode={mode} />} />
            ))}
          </Stack>
        </Radio.Group>
        {select(
          'by',
          tg('by'),
          spans.map((span) => ({ value: span, label: tg(`byDays.${span}`) })),
        )}
        <TextInput
          key={search.place ?? ''}
          label={tg('place')}
          name="place"
          defaultValue={search.place ?? ''}
          maxLength={100}
          autoComplete="postal-code"
          onBlur={({ currentTarget }) => choose('place', currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            choose('place', event.currentTarget.value)
          }}
        />
        {select(
          'speciality',
          tg('speciality'),
          specialities.map(({ code, title }) => ({ value: code, label: title })),
        )}
        {select(
          'maxFee',
          tg('maxFee'),
          fees.map((paise) => ({ value: String(paise), label: money(paise) })),
        )}
        {select(
          'language',
          tg('language'),
          Language.options.map((code) => ({ value: code, label: t(`languages.${code}`) })),
        )}
        {select(
          'gender',
          tg('gender'),
          genders.map((gender) => ({ value: gender, label: tg(gender) })),
        )}
        {select(
          'minYears',
          tg('minYears'),
          experiences.map((count) => ({
            value: String(count),
            label: tg('yearsAtLeast', { count: String(count) }),
          })),
        )}
        {select(
          'minRating',
          tg('minRating'),
          ratings.map((count) => ({
            value: String(count),
            label: tg('starsAtLeast', { count: String(count) }),
          })),
        )}
      </Stack>
    </Waiting>
  )
}

const strings = (search: Search) =>
  Object.fromEntries(Object.entries(changed(search, {})).map(([name, value]) => [name, String(value)]))
