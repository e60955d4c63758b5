import { AccountItems } from '@/features/identity/shell/account-items.tsx'
import { RoleSwitcher } from '@/features/identity/shell/role-switcher.tsx'
import type { ShellSlots } from '@/ui/shell/header.tsx'

/** What features put into the shell: the bell, the switch between roles, and entries of the account menu. */
export const slots: ShellSlots = {
  bell: null,
  roleSwitcher: <RoleSwitcher />,
  accountItems: <AccountItems />,
}
