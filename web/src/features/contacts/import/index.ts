export {
  ContactImportProgressSubscription,
  ContactImportQuery,
  StartContactImportMutation,
} from './documents.ts';
export { sampleFile } from './sample-file.ts';
export { UploadRefused } from './upload-refused.ts';

/** Loaded when a file is sent, which the first page only offers. */
export const loadUpload = () => import('./upload-file.ts');
