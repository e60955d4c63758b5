'use client'
import { notifications } from '@mantine/notifications'
import { useProblem } from '@/lib/use-format.ts'

/** Says for a moment that something was done, or why not; for changes that leave the page as it is. */
export function useSaid() {
  const problem = useProblem()
  return {
    done: (message: string) => notifications.show({ color: 'success', message }),
    failed: (error: unknown) => notifications.show({ color: 'danger', message: problem(error) }),
  }
}
