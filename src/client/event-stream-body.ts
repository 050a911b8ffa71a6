/** Longer than the beat of any sensible hub; a stream of which the other end is gone says nothing at all. */
const SILENCE_MS = 60_000;

/**
 * The same response, of which the body fails when nothing comes for a minute, and `onPosition` is told of blocks that
 * hold only an id: the stock client does not look at them. The id of a block with data counts when the data arrived.
 */
export function watchBody(response: Response, onPosition: (cursor: string) => void): Response {
  if (!response.ok || !response.body) return response;
  const decoder = new TextDecoder();
  const blocks = createBlockReader(onPosition);
  let silence: ReturnType<typeof setTimeout> | undefined;
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      start: (controller) => listen(controller),
      transform(chunk, controller) {
        listen(controller);
        controller.enqueue(chunk);
        blocks(decoder.decode(chunk, { stream: true }));
      },
      flush: () => clearTimeout(silence),
    }),
  );
  function listen(controller: TransformStreamDefaultController): void {
    clearTimeout(silence);
    silence = setTimeout(() => controller.error(new Error('The stream fell silent')), SILENCE_MS);
  }
  return new Response(body, { status: response.status, headers: response.headers });
}

function createBlockReader(onPosition: (cursor: string) => void): (text: string) => void {
  let rest = '';
  let id: string | null = null;
  let hasData = false;
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (line.startsWith('id:')) id = line.slice(3).trim();
      else if (line.startsWith('data:')) hasData = true;
      if (line !== '') continue;
      if (id && !hasData) onPosition(id);
      id = null;
      hasData = false;
    }
  };
}
