export { LoadingPage as default } from '@/ui/loading-state.tsx'
