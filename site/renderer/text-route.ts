import type { APIRoute } from 'astro';
import { buildTexts } from '#build-paths.ts';

export const getStaticPaths = buildTexts;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
