'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Drawer, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { LinkText } from '@/ui/link-text.tsx'
import { FilterFields, type Specialities } from './filter-fields.tsx'
import classes from './results.module.css'
import { useSearchNavigation } from './search-navigation.tsx'
import { filters, searchHref, withoutFilters, type Search } from './search-params.ts'

type Props = { search: Search; specialities: Specialities }

/** Beside the results on a wide screen. */
export function FilterPanel({ search, specialities }: Props) {
  const t = useTranslations('discovery.filters')
  const { go } = useSearchNavigation()
  const count = filters.filter((name) => search[name] !== undefined).length
  return (
    <aside className={classes['panel']} aria-labelledby="filters-title">
      <div className={classes['panelHead']}>
        <Title order={2} size="h4" id="filters-title">
          {t('title')}
        </Title>
        {count > 0 ? (
          <LinkText size="sm" href={searchHref(withoutFilters(search))}>
            {t('clear')}
          </LinkText>
        ) : null}
      </div>
      <FilterFields search={search} specialities={specialities} onChange={go} />
    </aside>
  )
}

/** The same behind a button on a narrow one. */
export function FilterDrawer({ search, specialities }: Props) {
  const t = useTranslations('discovery.filters')
  const { go, pending } = useSearchNavigation()
  const [opened, drawer] = useDisclosure(false)
  const count = filters.filter((name) => search[name] !== undefined).length
  return (
    <div className={classes['drawerButton']}>
      <Button
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
        onClick={drawer.open}
      >
        {count > 0 ? t('openCount', { count: String(count) }) : t('open')}
      </Button>
      <Drawer opened={opened} onClose={drawer.close} position="bottom" size="88%" title={t('title')}>
        <FilterFields search={search} specialities={specialities} onChange={go} />
        <div className={classes['drawerFoot']}>
          {count > 0 ? (
            <Button variant="default" onClick={() => go(withoutFilters(search))}>
              {t('clear')}
            </Button>
          ) : null}
          <Button onClick={drawer.close} loading={pending}>
            {t('show')}
          </Button>
        </div>
      </Drawer>
    </div>
  )
}
