'use client'
import { query } from '@imeds/client'
import type { Role } from '@imeds/contracts'
import { listGrants, Role as RoleSchema } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { GrantCell } from './grant-cell.tsx'
import classes from './grants.module.css'

/** Which role may do what, and how far. Small screens show one role at a time. */
export function GrantsMatrix() {
  const t = useTranslations('admin.grants')
  const roleOf = useTranslations('common.roles')
  const matrix = useQuery(query(listGrants))
  const [shown, setShown] = useState<Role>('patient')
  if (matrix.isPending) return <LoadingState />
  if (matrix.isError) return <ErrorState error={matrix.error} onRetry={matrix.refetch} />
  const { roles, permissions, grants } = matrix.data
  return (
    <Stack gap="md">
      <NativeSelect
        className={classes['picker'] ?? ''}
        label={t('shown')}
        value={shown}
        onChange={(event) => setShown(RoleSchema.parse(event.currentTarget.value))}
        data={roles.map((value) => ({ value, label: roleOf(value) }))}
      />
      <div className={classes['frame']}>
        <table className={classes['matrix']} aria-label={t('table')}>
          <thead>
            <tr>
              <th scope="col">{t('permission')}</th>
              {roles.map((role) => (
                <th key={role} scope="col" data-other={role !== shown || undefined}>
                  {roleOf(role)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {permissions.map((permission) => (
              <tr key={permission.name}>
                <th scope="row">
                  {permission.meaning}
                  <code>{permission.name}</code>
                </th>
                {roles.map((role) => (
                  <td key={role} data-other={role !== shown || undefined}>
                    <GrantCell
                      role={role}
                      permission={permission}
                      grant={grants.find((held) => held.role === role && held.permission === permission.name)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Stack>
  )
}
