import { AccountItems } from '@/features/identity/shell/account-items.tsx'
import { RoleSwitcher } from '@/features/identity/shell/role-switcher.tsx'
import { Bell } from '@/features/notifications/bell.tsx'
import type { ShellSlots } from '@/ui/shell/header.tsx'

/** What features put into the shell: the bell, the switch between roles, and entries of the account menu. */
export const slots: ShellSlots = {
  bell: <Bell />,
  roleSwitcher: <RoleSwitcher />,
  accountItems: <AccountItems />,
}
