import type { MantineColorsTuple } from '@mantine/core';

/** The brand: a petrol that reads on paper and on ink. */
export const petrol: MantineColorsTuple = [
  '#e8f4f6',
  '#cfe7ec',
  '#a5d3dc',
  '#79bcc9',
  '#4fa3b4',
  '#2f8a9d',
  '#1c7488',
  '#135f71',
  '#0f4d5c',
  '#0c3c48',
];

/** Neutrals of the light scheme: warm, like paper. */
export const paper: MantineColorsTuple = [
  '#faf9f6',
  '#f4f2ed',
  '#e9e5dd',
  '#dad5ca',
  '#bbb4a6',
  '#918a7c',
  '#655f55',
  '#4d4840',
  '#34312b',
  '#1f1d19',
];

/** Neutrals of the dark scheme: cool, like ink. */
export const ink: MantineColorsTuple = [
  '#dbe4e7',
  '#bac7cc',
  '#98a8ae',
  '#70828a',
  '#3a4a52',
  '#29373e',
  '#1b262c',
  '#121b20',
  '#0d1519',
  '#080e11',
];

export const leaf: MantineColorsTuple = [
  '#eaf6ee',
  '#d3ebda',
  '#a8d6b6',
  '#79be8e',
  '#50a76b',
  '#33904f',
  '#23793f',
  '#196433',
  '#12502a',
  '#0d3e20',
];

export const saffron: MantineColorsTuple = [
  '#fff6e0',
  '#feebc2',
  '#fbd88a',
  '#f6c453',
  '#edb02c',
  '#d59614',
  '#aa750c',
  '#85590a',
  '#69460b',
  '#50360b',
];

export const brick: MantineColorsTuple = [
  '#fdeeec',
  '#f9dbd7',
  '#f0b4ac',
  '#e58a7e',
  '#d96456',
  '#c94a3b',
  '#b0382b',
  '#922c21',
  '#76241b',
  '#5c1c16',
];

export const iris: MantineColorsTuple = [
  '#eff0fb',
  '#dcdff5',
  '#b9bfeb',
  '#949ddf',
  '#7480d3',
  '#5a67c4',
  '#4955b0',
  '#3b4594',
  '#303878',
  '#262c5e',
];
