/** An upload that the server refused, in a sentence for the user. */
export class UploadRefused extends Error {}
