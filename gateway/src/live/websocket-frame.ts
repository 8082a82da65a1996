const finalText = 0x81;

/**
 * The parts as one unmasked text frame of a server (RFC 6455, section 5.2): the same bytes can be written to any number
 * of sockets, which a WebSocket library would frame again for each.
 */
export function textFrame(before: string, payload: Buffer, after: string): Buffer {
  const head = Buffer.byteLength(before);
  const length = head + payload.length + after.length;
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(start + length);
  frame[0] = finalText;
  if (start === 2) {
    frame[1] = length;
  } else if (start === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(before, start);
  payload.copy(frame, start + head);
  frame.write(after, start + head + payload.length);
  return frame;
}

const nothing = Buffer.alloc(0);

/** A text as one frame. */
export function textMessage(text: string): Buffer {
  return textFrame(text, nothing, '');
}
