import type { GuardianRelation } from '@imeds/contracts/consultation'

type Relation = 'self' | 'spouse' | 'child' | 'parent' | 'sibling' | 'grandparent' | 'grandchild' | 'other'

/** A family names its profiles by what each is to the adult; beside a minor the adult is the other half of that word. */
const besides: Record<Relation, GuardianRelation> = {
  self: 'guardian',
  spouse: 'spouse',
  child: 'parent',
  parent: 'parent',
  sibling: 'sibling',
  grandparent: 'grandparent',
  grandchild: 'grandparent',
  other: 'guardian',
}

/** What the adult beside a minor is to them, from what the adult calls the minor's profile. */
export const guardianRelationOf = (relation: Relation): GuardianRelation => besides[relation]
