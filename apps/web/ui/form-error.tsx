'use client'
import { isApiError } from '@imeds/client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, List, ListItem } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { withoutField } from '@/lib/form-errors.ts'
import { useFieldSentence, useProblem } from '@/lib/use-format.ts'

type Props = {
  error: unknown
  /** The form's values, whose fields show their own complaints. */ values?: object
}

/** Why a form was not accepted, above its button; nothing while there is no error. */
export function FormError({ error, values = {} }: Props) {
  const problem = useProblem()
  const say = useFieldSentence()
  const t = useTranslations('common')
  if (error === null || error === undefined) return null
  const left = isApiError(error) ? withoutField(values, error, say) : []
  return (
    <Alert
      color="danger"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={problem(error)}
    >
      {left.length > 0 ? (
        <List size="sm">
          {left.map(({ sentence, entry }) => (
            <ListItem key={`${entry} ${sentence}`}>
              {entry === null ? sentence : t('ofEntry', { entry, sentence })}
            </ListItem>
          ))}
        </List>
      ) : null}
    </Alert>
  )
}
