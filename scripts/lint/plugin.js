import { dirname, relative, resolve, sep } from 'node:path'

/** Where an import leads: a path from the root for our own code, else the package's name. */
function target(root, file, specifier) {
  if (specifier.startsWith('.')) return { own: pathIn(root, resolve(dirname(file), specifier)) }
  if (specifier.startsWith('@/')) return { own: `apps/web/${specifier.slice(2)}` }
  const [, name, rest = ''] = /^@imeds\/([^/]+)(.*)$/.exec(specifier) ?? []
  if (name) return { own: `${['api', 'web'].includes(name) ? 'apps' : 'packages'}/${name}${rest}` }
  return { foreign: specifier }
}

const pathIn = (root, path) => relative(root, path).split(sep).join('/')

/** The name in a path behind a prefix: `within('apps/api/src/modules', …)` is the module's. */
const within = (prefix, path) =>
  path.startsWith(`${prefix}/`) ? path.slice(prefix.length + 1).split('/')[0] : undefined

const isTest = (path) => /\.test\.tsx?$/.test(path)

/** Modules that every other may enter; beyond them only what is listed. A need in another direction is an event. */
const ground = ['identity', 'facilities', 'practitioners', 'patients', 'messaging', 'files']
const entries = {
  discovery: ['scheduling'],
  scheduling: ['billing', 'packages'],
  consultation: ['scheduling'],
  prescriptions: ['consultation'],
  lab: ['billing', 'packages', 'prescriptions', 'stock'],
  pharmacy: ['billing', 'prescriptions', 'stock'],
  packages: ['billing'],
  desk: ['billing', 'scheduling'],
  insurance: ['billing'],
  recordings: ['consultation'],
  reviews: ['scheduling'],
  records: ['billing', 'consultation', 'prescriptions', 'lab', 'pharmacy', 'packages', 'insurance'],
}

/** The directions of the house: the first that an import breaks is the answer. */
const directions = [
  (from, { foreign }) =>
    foreign &&
    within('packages', from) === 'contracts' &&
    !isTest(from) &&
    foreign.split('/')[0] !== 'zod' &&
    'contracts import zod only',
  (from, { own }) =>
    own &&
    within('packages', from) === 'contracts' &&
    within('packages', own) !== 'contracts' &&
    'contracts import zod only',
  (from, { own }) =>
    own &&
    within('packages', from) === 'client' &&
    !['client', 'contracts'].includes(within('packages', own)) &&
    'the client imports contracts only',
  (from, { own }) =>
    own && from.startsWith('packages/') && own.startsWith('apps/') && 'a package imports no app',
  (from, { own }) =>
    own &&
    from.startsWith('apps/') &&
    own.startsWith('apps/') &&
    within('apps', from) !== within('apps', own) &&
    // The one process that serves everything is put together here.
    from !== 'apps/api/src/main.ts' &&
    'apps never import each other',
  (from, { own }) =>
    own &&
    from.startsWith('apps/api/src/platform/') &&
    own.startsWith('apps/api/src/') &&
    !own.startsWith('apps/api/src/platform/') &&
    'the platform imports no module and nothing above it',
  (from, { own }) => {
    if (!own) return false
    const [here, there] = [from, own].map((path) => within('apps/api/src/modules', path))
    const strange = here && there && here !== there && own !== `apps/api/src/modules/${there}/index.ts`
    return strange && `a module is entered through its index.ts`
  },
  (from, { own }) => {
    if (!own || isTest(from)) return false
    const [here, there] = [from, own].map((path) => within('apps/api/src/modules', path))
    const strange =
      here && there && here !== there && !ground.includes(there) && !entries[here]?.includes(there)
    return strange && `${here} does not enter ${there}: see the directions in docs/architecture.md`
  },
  (from, { own }) => {
    if (!own) return false
    const [here, there] = [from, own].map((path) => within('apps/web/features', path))
    return here && there && here !== there && 'a feature never imports another feature: a route composes them'
  },
  (from, { own }) =>
    own &&
    from.startsWith('apps/web/ui/') &&
    /^apps\/web\/(features|app)\//.test(own) &&
    'ui imports neither features nor routes',
]

const directionsRule = {
  meta: { type: 'problem', docs: { description: 'Imports follow the directions of docs/architecture.md' } },
  create(context) {
    const from = pathIn(context.cwd, context.filename)
    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return
      const goal = target(context.cwd, context.filename, source.value)
      const broken = directions.map((rule) => rule(from, goal)).find(Boolean)
      if (broken)
        context.report({ node: source, message: `${broken} (${from} → ${goal.own ?? goal.foreign})` })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

export default { meta: { name: 'imeds' }, rules: { directions: directionsRule } }
