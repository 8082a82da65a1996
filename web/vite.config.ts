import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { inlineDocuments } from './inline-documents.ts';

const backend = process.env.GUARDIAN_URL ?? 'http://localhost:4000';

export default defineConfig({
  plugins: [react(), inlineDocuments()],
  css: { postcss: { plugins: [mantine()] } },
  build: { outDir: 'dist', target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: backend, ws: true, changeOrigin: true },
      '/api': { target: backend, changeOrigin: true },
      '/schema.graphql': { target: backend, changeOrigin: true },
    },
  },
});
