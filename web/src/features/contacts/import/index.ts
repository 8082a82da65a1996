export {
  ContactImportProgressSubscription,
  ContactImportQuery,
  StartContactImportMutation,
} from './documents.ts';
export { sampleFile } from './sample-file.ts';
export { UploadRefused, uploadFile } from './upload-file.ts';
