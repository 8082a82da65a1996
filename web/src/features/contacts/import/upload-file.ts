import { UploadRefused } from './upload-refused.ts';

interface Answer {
  id?: string;
  error?: { message?: string };
  errors?: { message: string }[];
  message?: string;
}

/**
 * Sends a CSV file to the import and gives its id.
 * @param organization id of the organization to import into; null for the session's default
 * @param onFraction share of the file that was sent, 0 to 1
 * @throws UploadRefused with what the server says about the file
 */
export function uploadFile(
  file: File,
  organization: string | null,
  onFraction?: (fraction: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    // XMLHttpRequest, because fetch tells nothing about how much was sent.
    const request = new XMLHttpRequest();
    request.open('POST', '/api/imports/contacts');
    request.responseType = 'text';
    request.setRequestHeader('guardian-csrf', '1');
    if (organization) request.setRequestHeader('guardian-organization', organization);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onFraction?.(event.loaded / event.total);
    };
    request.onerror = () => reject(new UploadRefused('The file could not be sent: Guardian did not answer.'));
    request.onload = () => {
      const answer = readAnswer(request.responseText);
      if (request.status < 300 && answer.id) resolve(answer.id);
      else reject(new UploadRefused(reason(answer, request.status)));
    };
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}

function readAnswer(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}

function reason(answer: Answer, status: number): string {
  const said = answer.error?.message ?? answer.errors?.[0]?.message ?? answer.message;
  if (said) return said;
  if (status === 413) return 'The file is too large.';
  return `The file was refused (HTTP ${status}).`;
}
