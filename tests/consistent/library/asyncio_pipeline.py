"""A crawler of a made-up web: workers, a queue, a semaphore, retries, results."""
import asyncio
import collections
import dataclasses


@dataclasses.dataclass(order=True)
class Page:
    url: str
    depth: int = dataclasses.field(compare=False, default=0)
    links: list[str] = dataclasses.field(compare=False, default_factory=list)


class TooBusy(Exception):
    """Try again."""


SITE = {f"/{i}": [f"/{i * 2}", f"/{i * 2 + 1}"] for i in range(1, 16)}


class Web:
    def __init__(self):
        self.calls = collections.Counter()
        self.now = self.most = 0

    async def fetch(self, url):
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            self.calls[url] += 1
            await asyncio.sleep(0)
            if url.endswith("5") and self.calls[url] < 3:
                raise TooBusy(url)
            return SITE.get(url, [])
        finally:
            self.now -= 1


class Crawler:
    def __init__(self, web, workers):
        self.web = web
        self.queue = asyncio.PriorityQueue()
        self.limit = asyncio.Semaphore(workers - 1)
        self.workers = workers
        self.seen = {}

    async def get(self, url, tries=3):
        for attempt in range(tries):
            async with self.limit:
                try:
                    return await self.web.fetch(url)
                except TooBusy:
                    if attempt == tries - 1:
                        raise
            await asyncio.sleep(0)

    async def work(self, name):
        while True:
            page = await self.queue.get()
            try:
                if page.url in self.seen:
                    continue
                self.seen[page.url] = page
                page.links = await self.get(page.url)
                for link in page.links:
                    await self.queue.put(Page(link, page.depth + 1))
            finally:
                self.queue.task_done()

    async def run(self, start):
        await self.queue.put(Page(start))
        async with asyncio.TaskGroup() as group:
            workers = [group.create_task(self.work(f"w{i}")) for i in range(self.workers)]
            await self.queue.join()
            for worker in workers:
                worker.cancel()
        return self.seen


async def main():
    web = Web()
    crawler = Crawler(web, workers=4)
    async with asyncio.timeout(10):
        seen = await crawler.run("/1")
    print(len(seen), max(page.depth for page in seen.values()), web.most)
    print(sorted(web.calls.items(), key=lambda x: (-x[1], x[0]))[:5])
    print(sorted(seen)[:8])


asyncio.run(main())
