import { IconSearch } from '@tabler/icons-react'
import Form from 'next/form'
import { getTranslations } from '@/lib/intl.ts'
import classes from './search-box.module.css'
import type { Search } from './search-params.ts'

/** The one question. Works without a script; the filters stay as they are. */
export async function SearchBox({ search }: { search: Search }) {
  const t = await getTranslations('discovery.search')
  const { text, symptoms: _, ...kept } = search
  return (
    <search>
      <Form action="/doctors" className={classes['form']}>
        <label htmlFor="search-text" className={classes['label']}>
          {t('label')}
        </label>
        <div className={classes['box']}>
          <IconSearch size={20} aria-hidden />
          <input
            key={text ?? ''}
            id="search-text"
            name="text"
            type="search"
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            defaultValue={text}
            placeholder={t('placeholder')}
          />
          <button type="submit">{t('submit')}</button>
        </div>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </Form>
    </search>
  )
}
