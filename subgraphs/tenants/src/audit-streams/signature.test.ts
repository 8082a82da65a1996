import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { newSecret, signatureHeaders } from './signature.ts';

it('signs as Standard Webhooks does: its own example', () => {
  const headers = signatureHeaders(
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    '{"test": 2432232314}',
    new Date(1_614_265_330_000),
  );
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

it('makes secrets of 32 bytes', () => {
  const secret = newSecret();
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  expect(key).toHaveLength(32);
  const { 'webhook-signature': signature } = signatureHeaders(secret, 'a', 'b', new Date(5_000));
  expect(signature).toBe(`v1,${createHmac('sha256', key).update('a.5.b').digest('base64')}`);
});
