'use client'
import { notifications } from '@mantine/notifications'
import { useProblem } from '@/lib/use-format.ts'
import { useDeskRefresh } from './use-desk-refresh.ts'

/** What follows each change at the desk: the screens are read again, and a failure is told. */
export function useTold() {
  const refresh = useDeskRefresh()
  const problem = useProblem()
  return {
    refresh,
    onError: async (error: unknown) => {
      notifications.show({ color: 'danger', message: problem(error) })
      await refresh()
    },
    say: (message: string) => notifications.show({ message }),
  }
}
